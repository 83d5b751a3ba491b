/* The Leitai line protocol, version 1, for a buzzer box: bytes, buttons and milliseconds in, lines and lamps out.
   Plain C99 without any board: the same file runs on an Arduino, an RP2040 and a PC. Protocol: docs/hardware.md. */
#ifndef LEITAI_H
#define LEITAI_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define LEITAI_BAUD 115200
#define LEITAI_MOST_SEATS 16
#define LEITAI_LONGEST_LINE 96
/* Milliseconds after an edge in which a contact may jump; the first edge counts at once. */
#define LEITAI_BOUNCE 10
#define LEITAI_BEAT 500

typedef enum { LEITAI_OFF, LEITAI_ON, LEITAI_BLINK } leitai_lamp;

/* What the board does for the protocol. */
typedef struct {
  void (*write)(const char *text, size_t length);
  void (*armed)(bool on);
  /* Lamp and tone that open the buzzing; out again with armed(false). */
  void (*cue)(void);
  /* Seat from 1. */
  void (*lamp)(uint8_t seat, leitai_lamp state);
} leitai_board;

typedef struct {
  const leitai_board *board;
  const char *name;
  uint8_t seats;
  uint16_t boot;
  uint32_t sequence;
  uint32_t last_beat;
  long last_command;
  uint32_t carried_out;
  char line[LEITAI_LONGEST_LINE + 1];
  uint8_t length;
  bool overflow;
  bool down[LEITAI_MOST_SEATS];
  uint32_t changed[LEITAI_MOST_SEATS];
} leitai_box;

/* Another `boot` at each start-up (a counter that survives the power). `pressed`: the buttons as they are now; one that
   is down is told as held and presses nothing until it was let go. `name`: 1-24 letters, digits, - or _. */
void leitai_start(leitai_box *box, const leitai_board *board, const char *name, uint8_t seats, uint16_t boot,
                  const bool *pressed, uint32_t now);

/* One byte from the PC. */
void leitai_receive(leitai_box *box, char byte, uint32_t now);

/* Every round of the loop: all buttons as they were at `now`, one stamp for all of them; beats go out by themselves. */
void leitai_look(leitai_box *box, const bool *pressed, uint32_t now);

/* CRC-8, polynomial 07, start 00, not reflected. */
uint8_t leitai_crc8(const char *text);

#ifdef __cplusplus
}
#endif
#endif
