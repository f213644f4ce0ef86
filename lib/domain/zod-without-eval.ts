import { z } from 'zod';

// Extensions may not make code from strings. Zod would find that out by trying; imported before any schema is made.
z.config({ jitless: true });
