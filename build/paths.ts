// Where things are in the work tree.
import path from 'node:path';

export const ROOT = path.dirname(import.meta.dirname);
export const DIST = path.join(ROOT, 'dist');
export const WINDOWS = path.join(DIST, 'windows');
export const RESULTS = path.join(ROOT, 'test-results');
