/* The Leitai line protocol, version 1, for a buzzer box. See leitai.h. */
#include "leitai.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

uint8_t leitai_crc8(const char *text) {
  uint8_t crc = 0;
  while (*text) {
    crc ^= (uint8_t)*text++;
    for (uint8_t bit = 0; bit < 8; bit++) crc = (uint8_t)(crc & 0x80 ? (crc << 1) ^ 0x07 : crc << 1);
  }
  return crc;
}

/* `words`: what stands behind the stamp, with its leading space, or nothing. */
static void say(leitai_box *box, const char *type, const char *words, uint32_t now) {
  char text[LEITAI_LONGEST_LINE + 2];
  int length = snprintf(text, sizeof text, "%s %04x %lu %lu%s", type, box->boot, (unsigned long)box->sequence++,
                        (unsigned long)now, words);
  if (length < 0 || length + 4 >= (int)sizeof text) return;
  snprintf(text + length, sizeof text - (size_t)length, "*%02X\n", leitai_crc8(text));
  box->board->write(text, strlen(text));
}

static void say_number(leitai_box *box, const char *type, long number, uint32_t now) {
  char words[14];
  snprintf(words, sizeof words, " %ld", number);
  say(box, type, words, now);
}

static void say_held(leitai_box *box, uint32_t now) {
  for (uint8_t i = 0; i < box->seats; i++)
    if (box->down[i]) say_number(box, "HELD", i + 1, now);
}

/* Buttons that are down first, so that the PC knows of them when it takes the box for ready. */
static void introduce(leitai_box *box, uint32_t now) {
  char words[48];
  say_held(box, now);
  snprintf(words, sizeof words, " 1 buzzer %u %s", box->seats, box->name);
  say(box, "HELLO", words, now);
}

static void dark(leitai_box *box) {
  for (uint8_t seat = 1; seat <= box->seats; seat++) box->board->lamp(seat, LEITAI_OFF);
}

/* False for a command this box does not know: it is not acknowledged. */
static bool carry_out(leitai_box *box, const char *type, unsigned seat, const char *state, uint32_t now) {
  if (!strcmp(type, "HELLO")) introduce(box, now);
  else if (!strcmp(type, "ARM")) {
    box->board->armed(true);
    say_held(box, now);
  } else if (!strcmp(type, "DISARM")) box->board->armed(false);
  else if (!strcmp(type, "RESET")) {
    box->board->armed(false);
    dark(box);
  } else if (!strcmp(type, "DARK")) dark(box);
  else if (!strcmp(type, "CUE")) box->board->cue();
  else if (!strcmp(type, "LAMP") && seat >= 1 && seat <= box->seats)
    box->board->lamp((uint8_t)seat, !strcmp(state, "BLINK") ? LEITAI_BLINK : !strcmp(state, "ON") ? LEITAI_ON : LEITAI_OFF);
  else return !strcmp(type, "PING");
  return true;
}

/* The body of a line whose checksum agrees; null: damaged. */
static char *checked(char *line) {
  char *star = strrchr(line, '*');
  char sum[3];
  if (!star || strlen(star) != 3) return NULL;
  *star = 0;
  snprintf(sum, sizeof sum, "%02X", leitai_crc8(line));
  return strcmp(sum, star + 1) ? NULL : line;
}

static void obey(leitai_box *box, uint32_t now) {
  char type[8], state[8] = "";
  unsigned number, seat = 0;
  char *body;
  box->line[box->length] = 0;
  if (box->length && box->line[box->length - 1] == '\r') box->line[box->length - 1] = 0;
  body = checked(box->line);
  if (!body || sscanf(body, "%7s %u %u %7s", type, &number, &seat, state) < 2 || number > 65535) return;
  /* Sent again because the acknowledgement was lost: done once, and acknowledged with the moment it was done. */
  if ((long)number != box->last_command || !strcmp(type, "HELLO")) {
    if (!carry_out(box, type, seat, state, now)) return;
    box->last_command = (long)number;
    box->carried_out = now;
  }
  say_number(box, "ACK", (long)number, box->carried_out);
}

void leitai_start(leitai_box *box, const leitai_board *board, const char *name, uint8_t seats, uint16_t boot,
                  const bool *pressed, uint32_t now) {
  memset(box, 0, sizeof *box);
  box->board = board;
  box->name = name;
  box->seats = seats > LEITAI_MOST_SEATS ? LEITAI_MOST_SEATS : seats;
  box->boot = boot;
  box->last_command = -1;
  box->last_beat = now;
  for (uint8_t i = 0; i < box->seats; i++) {
    box->down[i] = pressed[i];
    box->changed[i] = now - LEITAI_BOUNCE;
  }
  introduce(box, now);
}

void leitai_receive(leitai_box *box, char byte, uint32_t now) {
  if (byte == '\n') {
    if (!box->overflow && box->length) obey(box, now);
    box->length = 0;
    box->overflow = false;
  } else if (box->length < LEITAI_LONGEST_LINE) box->line[box->length++] = byte;
  else box->overflow = true;
}

void leitai_look(leitai_box *box, const bool *pressed, uint32_t now) {
  for (uint8_t i = 0; i < box->seats; i++) {
    if (pressed[i] == box->down[i] || now - box->changed[i] < LEITAI_BOUNCE) continue;
    box->down[i] = pressed[i];
    box->changed[i] = now;
    say_number(box, pressed[i] ? "PRESS" : "RELEASE", i + 1, now);
  }
  if (now - box->last_beat >= LEITAI_BEAT) {
    box->last_beat = now;
    say(box, "BEAT", "", now);
  }
}
