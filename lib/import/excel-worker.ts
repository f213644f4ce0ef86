import { problemOf, type FileProblem } from './file-problem.ts';
import { readWorkbook } from './read-workbook.ts';

/** What the worker says: rows in their order, then that it was all, or why there are none. */
export type ExcelAnswer = { rows: string[][] } | { isEnd: true } | { problem: FileProblem };

/** Rows handed over at a time: the page takes each piece over without a stop that is felt. */
const PIECE_ROWS = 2000;

const say = (answer: ExcelAnswer): void => postMessage(answer);

async function read(file: Blob): Promise<void> {
  try {
    const rows = await readWorkbook(file);
    for (let first = 0; first < rows.length; first += PIECE_ROWS)
      say({ rows: rows.slice(first, first + PIECE_ROWS) });
    say({ isEnd: true });
  } catch (error) {
    say({ problem: problemOf(error) });
  }
}

// A bug reaches the page as an error of this worker.
addEventListener('message', ({ data }: MessageEvent<Blob>) => {
  read(data).catch(reportError);
});
