/* The buzzer box's own protocol code on a PC, at a (pseudo-)terminal: what the tests put the driver against.
   cc -std=c11 -o box firmware/pc/box.c firmware/buzzer_box/src/leitai.c
   ./box TERMINAL SEATS BOOT [SEAT held down at start-up]...
   Reads "down SEAT…", "up SEAT…", "quit", one instruction a line; prints what the board was told. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

#include "../buzzer_box/src/leitai.h"

static int terminal;
static bool pressed[LEITAI_MOST_SEATS];

static uint32_t milliseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (uint32_t)(now.tv_sec * 1000 + now.tv_nsec / 1000000);
}

static void send_line(const char *text, size_t length) {
  if (write(terminal, text, length) != (ssize_t)length) exit(1);
}

static void tell(const char *what, int seat, int state) {
  printf("%s %d %d\n", what, seat, state);
  fflush(stdout);
}

static void armed(bool on) { tell("armed", 0, on); }
static void cue(void) { tell("cue", 0, 1); }
static void lamp(uint8_t seat, leitai_lamp state) { tell("lamp", seat, state); }
static const leitai_board BOARD = {send_line, armed, cue, lamp};

/* False: to end. */
static bool instruct(char *line, int seats) {
  char *word = strtok(line, " \n");
  if (!word || !strcmp(word, "quit")) return false;
  bool down = !strcmp(word, "down");
  while ((word = strtok(NULL, " \n"))) {
    int seat = atoi(word);
    if (seat >= 1 && seat <= seats) pressed[seat - 1] = down;
  }
  return true;
}

int main(int count, char **words) {
  if (count < 4) return 2;
  /* Read line by line while poll watches the descriptor. */
  setvbuf(stdin, NULL, _IONBF, 0);
  int seats = atoi(words[2]);
  struct termios raw;
  terminal = open(words[1], O_RDWR | O_NOCTTY);
  if (terminal < 0 || seats < 1 || seats > LEITAI_MOST_SEATS || tcgetattr(terminal, &raw)) return 1;
  cfmakeraw(&raw);
  cfsetspeed(&raw, B115200);
  tcsetattr(terminal, TCSANOW, &raw);
  for (int i = 4; i < count; i++) {
    int seat = atoi(words[i]);
    if (seat >= 1 && seat <= seats) pressed[seat - 1] = true;
  }

  leitai_box box;
  uint32_t started = milliseconds();
  leitai_start(&box, &BOARD, "stage-box", (uint8_t)seats, (uint16_t)strtol(words[3], NULL, 16), pressed, 0);
  struct pollfd inputs[] = {{terminal, POLLIN, 0}, {0, POLLIN, 0}};
  for (;;) {
    char bytes[256], line[128];
    poll(inputs, 2, 1);
    if (inputs[0].revents & POLLIN) {
      ssize_t got = read(terminal, bytes, sizeof bytes);
      for (ssize_t i = 0; i < got; i++) leitai_receive(&box, bytes[i], milliseconds() - started);
    }
    if (inputs[0].revents & (POLLHUP | POLLERR)) return 0;
    if (inputs[1].revents && (!fgets(line, sizeof line, stdin) || !instruct(line, seats))) return 0;
    leitai_look(&box, pressed, milliseconds() - started);
  }
}
