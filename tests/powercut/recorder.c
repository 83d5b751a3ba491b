/*
 * A disk under observation: preloaded into a program, it writes down everything the program does to the files below one
 * folder, in the order in which it happens, and can make the disk fail. The replayer (disk.ts) makes of this log the
 * disks a power cut could have left behind. Linux with glibc.
 *
 * RECORDER_FOLDER   the folder that is watched (absolute, without links)
 * RECORDER_LOG      where the record goes; not below the folder. Absent: nothing is recorded
 * RECORDER_SENT     "1": also what is written to sockets, so that the log says what the world had been told when
 * RECORDER_CONTROL  a file of struct control: which calls are to fail from now on. Absent: none
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/sendfile.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

enum { OPEN = 1, WRITE, TRUNCATE, SYNC, RENAME, LINK, UNLINK, MKDIR, RMDIR, CLOSE, SENT };

/* Little-endian, without padding; followed by the path and then the data. Read by log.ts. */
struct record {
  uint32_t path_bytes, data_bytes;
  int32_t what, fd;
  /* WRITE: position in the file; TRUNCATE: new size; OPEN: flags. */
  int64_t number;
  /* SYNC only: it failed with this errno; what it was to make durable may or may not be. */
  int32_t failed, unused;
};

/* Written by the test (failing.ts) while the program runs. */
struct control {
  /* errno values; 0: the call works. `create` is for new names: open(O_CREAT), mkdir, rename, link. */
  int32_t sync, write, create;
  /* So many calls that would fail are let through first. */
  int32_t spare;
  /* How many calls have failed so far; counted here. */
  int32_t failures;
  /* Only for paths that contain this; empty: for all below the folder. */
  char only[236];
};

#define MOST_FILES 65536
static pthread_mutex_t disk = PTHREAD_MUTEX_INITIALIZER;
static const char *folder;
static size_t folder_bytes;
static int log_fd = -1;
static int record_sent;
static pid_t owner;
static volatile struct control *control;
/* Path of every watched file that is open, by descriptor. */
static char *watched[MOST_FILES];

/* The C library's own, looked up once. */
#define REAL(name)                                              \
  ({                                                            \
    static __typeof__(&name) real;                              \
    if (real == NULL) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name); \
    real;                                                       \
  })

__attribute__((constructor)) static void begin(void) {
  const char *to = getenv("RECORDER_LOG");
  const char *by = getenv("RECORDER_CONTROL");
  const char *sent = getenv("RECORDER_SENT");
  folder = getenv("RECORDER_FOLDER");
  if (folder == NULL) return;
  folder = strdup(folder);
  folder_bytes = strlen(folder);
  owner = getpid();
  record_sent = sent != NULL && *sent == '1';
  if (to != NULL) log_fd = syscall(SYS_openat, AT_FDCWD, to, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (by != NULL) {
    int fd = syscall(SYS_openat, AT_FDCWD, by, O_RDWR | O_CLOEXEC);
    void *page = fd < 0 ? MAP_FAILED : mmap(NULL, sizeof(struct control), PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    if (page != MAP_FAILED) control = page;
  }
  /* What this program starts is not on this disk. */
  unsetenv("LD_PRELOAD");
}

static int below(const char *path) {
  return folder != NULL && getpid() == owner && strncmp(path, folder, folder_bytes) == 0 &&
         (path[folder_bytes] == '/' || path[folder_bytes] == 0);
}

/* The absolute path in `to`, or NULL when it is not watched. */
static const char *place(int at, const char *path, char to[PATH_MAX]) {
  char base[PATH_MAX];
  if (path == NULL || folder == NULL) return NULL;
  if (path[0] == '/') return below(path) ? path : NULL;
  if (at == AT_FDCWD) {
    if (getcwd(base, sizeof base) == NULL) return NULL;
  } else {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", at);
    ssize_t bytes = readlink(link, base, sizeof base - 1);
    if (bytes < 0) return NULL;
    base[bytes] = 0;
  }
  if (snprintf(to, PATH_MAX, "%s/%s", base, path) >= PATH_MAX) return NULL;
  return below(to) ? to : NULL;
}

static const char *open_as(int fd) { return fd >= 0 && fd < MOST_FILES ? watched[fd] : NULL; }

static void forget(int fd) {
  if (fd < 0 || fd >= MOST_FILES) return;
  free(watched[fd]);
  watched[fd] = NULL;
}

/* One writev, so that a killed program leaves a whole record or a torn last one. Call it with the disk locked. */
static void note(int what, int fd, int64_t number, int failed, const char *path, const void *data, size_t bytes) {
  if (log_fd < 0) return;
  struct record head = {
      .path_bytes = path == NULL ? 0 : strlen(path),
      .data_bytes = bytes,
      .what = what,
      .fd = fd,
      .number = number,
      .failed = failed,
  };
  struct iovec parts[] = {{&head, sizeof head}, {(void *)path, head.path_bytes}, {(void *)data, bytes}};
  if (syscall(SYS_writev, log_fd, parts, 3) != (long)(sizeof head + head.path_bytes + bytes)) abort();
}

/* The errno this call is to fail with, 0 for none. */
static int fault(int32_t error, const char *path) {
  if (error == 0 || (control->only[0] != 0 && strstr(path, (const char *)control->only) == NULL)) return 0;
  if (control->spare > 0) {
    control->spare--;
    return 0;
  }
  control->failures++;
  return error;
}
#define FAULT(kind, path) (control == NULL ? 0 : fault(control->kind, path))

/* One call at a time, so that the record has them in the order in which they took place. Returns `result`. */
#define LOCKED(type, ...)                 \
  do {                                    \
    pthread_mutex_lock(&disk);            \
    type result;                          \
    int error = 0;                        \
    __VA_ARGS__                           \
    if (error == 0) error = errno;        \
    pthread_mutex_unlock(&disk);          \
    errno = error;                        \
    return result;                        \
  } while (0)
#define REFUSED(code) ((error = (code)) != 0)

static int opened(int at, const char *path, int flags, mode_t mode) {
  char whole[PATH_MAX];
  const char *where = place(at, path, whole);
  if (where == NULL) {
    int fd = REAL(openat)(at, path, flags, mode);
    forget(fd);
    return fd;
  }
  LOCKED(int, {
    int makes = (flags & O_CREAT) != 0 && access(where, F_OK) != 0;
    if (makes && REFUSED(FAULT(create, where))) result = -1;
    else {
      result = REAL(openat)(at, path, flags, mode);
      if (result >= 0) {
        forget(result);
        if (result < MOST_FILES) watched[result] = strdup(where);
        note(OPEN, result, flags, 0, where, NULL, 0);
      }
    }
  });
}

static mode_t mode_of(int flags, va_list list) {
  return (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(list, mode_t) : 0;
}
#define OPENING(name, at, ...)                  \
  int name(__VA_ARGS__, int flags, ...) {       \
    va_list list;                               \
    va_start(list, flags);                      \
    mode_t mode = mode_of(flags, list);         \
    va_end(list);                               \
    return opened(at, path, flags, mode);       \
  }
OPENING(open, AT_FDCWD, const char *path)
OPENING(open64, AT_FDCWD, const char *path)
OPENING(openat, at, int at, const char *path)
OPENING(openat64, at, int at, const char *path)

int close(int fd) {
  if (open_as(fd) == NULL) return REAL(close)(fd);
  LOCKED(int, {
    note(CLOSE, fd, 0, 0, NULL, NULL, 0);
    forget(fd);
    result = REAL(close)(fd);
  });
}

static int is_socket(int fd) {
  struct stat about;
  return record_sent && getpid() == owner && fstat(fd, &about) == 0 && S_ISSOCK(about.st_mode);
}

/* Of a message of several parts only the first `bytes` have gone. Call it with the disk locked. */
static void note_sent(int fd, const struct iovec *parts, ssize_t bytes) {
  for (; bytes > 0; parts++) {
    ssize_t some = (ssize_t)parts->iov_len < bytes ? (ssize_t)parts->iov_len : bytes;
    note(SENT, fd, 0, 0, NULL, parts->iov_base, some);
    bytes -= some;
  }
}

/* `at` -1: where the descriptor stands. */
static ssize_t written(int fd, const void *data, size_t bytes, off64_t at) {
  const char *path = open_as(fd);
  LOCKED(ssize_t, {
    if (REFUSED(FAULT(write, path))) result = -1;
    else {
      result = at < 0 ? REAL(write)(fd, data, bytes) : REAL(pwrite64)(fd, data, bytes, at);
      if (result > 0)
        note(WRITE, fd, at < 0 ? lseek64(fd, 0, SEEK_CUR) - result : at, 0, path, data, result);
    }
  });
}

static ssize_t written_parts(int fd, const struct iovec *parts, int count, off64_t at) {
  ssize_t total = 0;
  for (int index = 0; index < count; index++) {
    ssize_t bytes = written(fd, parts[index].iov_base, parts[index].iov_len, at < 0 ? at : at + total);
    if (bytes < 0) return total > 0 ? total : -1;
    total += bytes;
    if ((size_t)bytes < parts[index].iov_len) break;
  }
  return total;
}

ssize_t write(int fd, const void *data, size_t bytes) {
  if (open_as(fd) != NULL) return written(fd, data, bytes, -1);
  if (!is_socket(fd)) return REAL(write)(fd, data, bytes);
  struct iovec part = {(void *)data, bytes};
  LOCKED(ssize_t, {
    result = REAL(write)(fd, data, bytes);
    note_sent(fd, &part, result);
  });
}

ssize_t writev(int fd, const struct iovec *parts, int count) {
  if (open_as(fd) != NULL) return written_parts(fd, parts, count, -1);
  if (!is_socket(fd)) return REAL(writev)(fd, parts, count);
  LOCKED(ssize_t, {
    result = REAL(writev)(fd, parts, count);
    note_sent(fd, parts, result);
  });
}

ssize_t sendmsg(int fd, const struct msghdr *message, int flags) {
  if (!is_socket(fd)) return REAL(sendmsg)(fd, message, flags);
  LOCKED(ssize_t, {
    result = REAL(sendmsg)(fd, message, flags);
    note_sent(fd, message->msg_iov, result);
  });
}

ssize_t pwrite64(int fd, const void *data, size_t bytes, off64_t at) {
  return open_as(fd) != NULL ? written(fd, data, bytes, at) : REAL(pwrite64)(fd, data, bytes, at);
}
ssize_t pwrite(int fd, const void *data, size_t bytes, off_t at) { return pwrite64(fd, data, bytes, at); }

ssize_t pwritev64(int fd, const struct iovec *parts, int count, off64_t at) {
  return open_as(fd) != NULL ? written_parts(fd, parts, count, at) : REAL(pwritev64)(fd, parts, count, at);
}
ssize_t pwritev(int fd, const struct iovec *parts, int count, off_t at) { return pwritev64(fd, parts, count, at); }

int ftruncate64(int fd, off64_t size) {
  const char *path = open_as(fd);
  if (path == NULL) return REAL(ftruncate64)(fd, size);
  LOCKED(int, {
    result = REAL(ftruncate64)(fd, size);
    if (result == 0) note(TRUNCATE, fd, size, 0, path, NULL, 0);
  });
}
int ftruncate(int fd, off_t size) { return ftruncate64(fd, size); }

/* What it does to the real disk does not matter: the power is cut in the replay alone. */
static int synchronised(int fd) {
  const char *path = open_as(fd);
  LOCKED(int, {
    int failed = FAULT(sync, path);
    note(SYNC, fd, 0, failed, path, NULL, 0);
    error = failed;
    result = failed == 0 ? 0 : -1;
  });
}
int fsync(int fd) { return open_as(fd) != NULL ? synchronised(fd) : REAL(fsync)(fd); }
int fdatasync(int fd) { return open_as(fd) != NULL ? synchronised(fd) : REAL(fdatasync)(fd); }

static int renamed(int what, int from_at, const char *from, int to_at, const char *to) {
  char from_whole[PATH_MAX];
  char to_whole[PATH_MAX];
  const char *old = place(from_at, from, from_whole);
  const char *new = place(to_at, to, to_whole);
  LOCKED(int, {
    if (new != NULL && REFUSED(FAULT(create, new))) result = -1;
    else {
      result = what == RENAME ? REAL(renameat)(from_at, from, to_at, to) : REAL(linkat)(from_at, from, to_at, to, 0);
      if (result == 0 && old != NULL && new != NULL) note(what, -1, 0, 0, old, new, strlen(new));
    }
  });
}
int rename(const char *from, const char *to) { return renamed(RENAME, AT_FDCWD, from, AT_FDCWD, to); }
int renameat(int at, const char *from, int to_at, const char *to) { return renamed(RENAME, at, from, to_at, to); }
int link(const char *from, const char *to) { return renamed(LINK, AT_FDCWD, from, AT_FDCWD, to); }

int unlinkat(int at, const char *path, int flags) {
  char whole[PATH_MAX];
  const char *where = place(at, path, whole);
  LOCKED(int, {
    result = REAL(unlinkat)(at, path, flags);
    if (result == 0 && where != NULL) note((flags & AT_REMOVEDIR) != 0 ? RMDIR : UNLINK, -1, 0, 0, where, NULL, 0);
  });
}
int unlink(const char *path) { return unlinkat(AT_FDCWD, path, 0); }
int rmdir(const char *path) { return unlinkat(AT_FDCWD, path, AT_REMOVEDIR); }
int remove(const char *path) {
  int result = unlink(path);
  return result != 0 && errno == EISDIR ? rmdir(path) : result;
}

int mkdirat(int at, const char *path, mode_t mode) {
  char whole[PATH_MAX];
  const char *where = place(at, path, whole);
  LOCKED(int, {
    if (where != NULL && REFUSED(FAULT(create, where))) result = -1;
    else {
      result = REAL(mkdirat)(at, path, mode);
      if (result == 0 && where != NULL) note(MKDIR, -1, 0, 0, where, NULL, 0);
    }
  });
}
int mkdir(const char *path, mode_t mode) { return mkdirat(AT_FDCWD, path, mode); }

/* Copies inside the kernel would go unseen; refused, they are done by reading and writing. */
long syscall(long number, ...) {
  va_list list;
  long given[6];
  va_start(list, number);
  for (int index = 0; index < 6; index++) given[index] = va_arg(list, long);
  va_end(list);
  if (number == SYS_copy_file_range && folder != NULL) {
    errno = ENOSYS;
    return -1;
  }
  return REAL(syscall)(number, given[0], given[1], given[2], given[3], given[4], given[5]);
}
ssize_t sendfile64(int to, int from, off64_t *at, size_t bytes) {
  if (open_as(to) == NULL) return REAL(sendfile64)(to, from, at, bytes);
  errno = EINVAL;
  return -1;
}
ssize_t sendfile(int to, int from, off_t *at, size_t bytes) { return sendfile64(to, from, at, bytes); }
