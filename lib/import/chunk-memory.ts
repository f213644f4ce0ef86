import type { ReadChunk } from './read-chunk.ts';

interface ReadAhead {
  importId: string;
  index: number;
  chunk: ReadChunk;
}

/** What one life of a worker knows from the chunk before. It saves time; nothing is lost with it. */
export class ChunkMemory {
  /** The rank last given out in each stage. */
  readonly bottoms = new Map<string, string>();
  #ahead: ReadAhead | null = null;

  /** Remembers the chunk after the one that is being written. */
  keep(ahead: ReadAhead): void {
    this.#ahead = ahead;
  }

  /** A chunk that was read ahead, once; null for any other. */
  take(importId: string, index: number): ReadChunk | null {
    const ahead = this.#ahead;
    this.#ahead = null;
    return ahead?.importId === importId && ahead.index === index ? ahead.chunk : null;
  }
}
