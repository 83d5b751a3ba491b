// A Leitai buzzer box for an Arduino Uno, Nano or Leonardo, or an RP2040 (Pico) with the Arduino core by Earle Philhower.
// NOT TRIED ON REAL HARDWARE: only its protocol part (src/leitai.c) was run, on a PC. Wiring: docs/hardware.md.
#include <Arduino.h>
#include <EEPROM.h>

#include "src/leitai.h"

const uint8_t SEATS = 4;
const uint8_t BUTTON[SEATS] = {2, 3, 4, 5}, LAMP[SEATS] = {6, 7, 8, 9};
const uint8_t CUE_LAMP = 10, TONE = 11, ARMED_LAMP = 12;

leitai_box box;
leitai_lamp lamps[SEATS];

void sendLine(const char *text, size_t length) { Serial.write(text, length); }

void setArmed(bool on) {
  digitalWrite(ARMED_LAMP, on);
  if (!on) digitalWrite(CUE_LAMP, LOW);
}

void giveCue() {
  digitalWrite(CUE_LAMP, HIGH);
  tone(TONE, 1000, 400);
}

void setLamp(uint8_t seat, leitai_lamp state) { lamps[seat - 1] = state; }

const leitai_board BOARD = {sendLine, setArmed, giveCue, setLamp};

// A counter that survives the power: another one at each start-up.
uint16_t nextBoot() {
  uint16_t boot;
#if defined(ARDUINO_ARCH_RP2040)
  EEPROM.begin(16);
#endif
  EEPROM.get(0, boot);
  EEPROM.put(0, ++boot);
#if defined(ARDUINO_ARCH_RP2040)
  EEPROM.commit();
#endif
  return boot;
}

void readButtons(bool *pressed) {
  for (uint8_t i = 0; i < SEATS; i++) pressed[i] = digitalRead(BUTTON[i]) == LOW;
}

void setup() {
  bool pressed[SEATS];
  for (uint8_t i = 0; i < SEATS; i++) {
    pinMode(BUTTON[i], INPUT_PULLUP);
    pinMode(LAMP[i], OUTPUT);
  }
  pinMode(CUE_LAMP, OUTPUT);
  pinMode(ARMED_LAMP, OUTPUT);
  Serial.begin(LEITAI_BAUD);
  delay(5);  // the pull-ups settle
  readButtons(pressed);
  leitai_start(&box, &BOARD, "stage-box", SEATS, nextBoot(), pressed, millis());
}

void loop() {
  bool pressed[SEATS];
  uint32_t now = millis();
  readButtons(pressed);
  leitai_look(&box, pressed, now);
  for (uint8_t i = 0; i < SEATS; i++)
    digitalWrite(LAMP[i], lamps[i] == LEITAI_ON || (lamps[i] == LEITAI_BLINK && now / 250 % 2));
  while (Serial.available()) leitai_receive(&box, Serial.read(), millis());
}
