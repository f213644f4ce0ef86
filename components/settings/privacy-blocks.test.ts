import { expect, it } from 'vitest';
import policy from '@/PRIVACY.md?raw';
import { policyBlocks } from './privacy-blocks.ts';

it('splits headings, lists, tables and text, and leaves the title out', () => {
  const markdown = [
    '# Privacy',
    '',
    'All of it stays here.',
    '',
    '## What it reads',
    '- The page.',
    '- Nothing else.',
    '',
    '| Provider | Host |',
    '|---|---|',
    '| ATTOM | example.com |',
  ].join('\n');
  expect(policyBlocks(markdown)).toEqual([
    { kind: 'text', text: 'All of it stays here.' },
    { kind: 'heading', text: 'What it reads' },
    { kind: 'list', items: ['The page.', 'Nothing else.'] },
    { kind: 'table', head: ['Provider', 'Host'], rows: [['ATTOM', 'example.com']] },
  ]);
});

it('leaves no Markdown mark in the words of the policy we ship', () => {
  const shown = JSON.stringify(policyBlocks(policy));
  expect(shown).not.toMatch(/\*\*|`|\]\(|"#|"- |\|-/);
});
