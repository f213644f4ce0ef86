/** A piece of the privacy policy. Its file is Markdown of this few kinds only. */
export type PolicyBlock =
  | { kind: 'heading'; text: string }
  | { kind: 'text'; text: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'table'; head: string[]; rows: string[][] };

/** Splits the policy into blocks. The title, its first line, is left to whoever shows it. */
export function policyBlocks(markdown: string): PolicyBlock[] {
  return markdown
    .split(/\n{2,}/)
    .flatMap((part) => part.trim().split(/\n(?=[-|#])|(?<=^#+ .*)\n/))
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('# '))
    .reduce<PolicyBlock[]>(addLine, []);
}

function addLine(blocks: PolicyBlock[], line: string): PolicyBlock[] {
  const last = blocks.at(-1);
  if (line.startsWith('#')) blocks.push({ kind: 'heading', text: line.replace(/^#+\s*/, '') });
  else if (line.startsWith('- ')) {
    if (last?.kind === 'list') last.items.push(line.slice(2));
    else blocks.push({ kind: 'list', items: [line.slice(2)] });
  } else if (line.startsWith('|')) {
    const cells = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    if (last?.kind !== 'table') blocks.push({ kind: 'table', head: cells, rows: [] });
    else if (!cells.every((cell) => /^-+$/.test(cell))) last.rows.push(cells);
  } else blocks.push({ kind: 'text', text: line });
  return blocks;
}
