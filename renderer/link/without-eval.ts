// The desk's pages forbid making code out of text; told beforehand, zod does not even try. Must be imported first.
import { z } from 'zod';

z.config({ jitless: true });
