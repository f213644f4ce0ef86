import { z } from 'zod';

// Extensions may not make code from strings, and zod finds that out by trying. Every schema takes `z` from here,
// so that none is made before it is told, however the build cuts the code into files.
z.config({ jitless: true });

export { z };
