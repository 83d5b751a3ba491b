// Picks the desk's options from Electron's command line, which also holds Chromium's and the app's own path.
import { parseArgs } from 'node:util';

/** `--data`, `--demo`, `--example`, `--port` and `--forget-pins` as the desk takes them; everything else is not for it. */
export function deskOptions(argv: readonly string[]): string[] {
  const {
    data,
    demo,
    example,
    port,
    'forget-pins': forgetPins,
  } = parseArgs({
    args: argv.slice(1),
    strict: false,
    options: {
      data: { type: 'string' },
      demo: { type: 'boolean' },
      example: { type: 'string' },
      port: { type: 'string' },
      'forget-pins': { type: 'boolean' },
    },
  }).values;
  return [
    ...(typeof data === 'string' ? ['--data', data] : []),
    ...(demo === true ? ['--demo'] : []),
    ...(typeof example === 'string' ? ['--example', example] : []),
    ...(typeof port === 'string' ? ['--port', port] : []),
    ...(forgetPins === true ? ['--forget-pins'] : []),
  ];
}
