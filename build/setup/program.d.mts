// Types of program.mjs for the TypeScript that uses it.
export function entryPoint(root: string, program: string): string;
