/** Where the `?` sheet and the palette show a command. */
export const COMMAND_GROUPS = ['Go to', 'Lead', 'Board and lists', 'Everywhere'] as const;
export type CommandGroup = (typeof COMMAND_GROUPS)[number];

export interface CommandRow {
  /** As the palette and the `?` sheet say it: "Move to another stage". */
  name: string;
  group: CommandGroup;
  /**
   * Each a way to give it: a key as `KeyboardEvent.key` has it, with "Mod+" for Ctrl or ⌘ and "Shift+" where they are
   * needed, or two letters after one another: "g b".
   */
  keys: readonly string[];
  /**
   * `app`: done anywhere. `element`: presses, or for a field focuses, what has this id as its `data-command`, where
   * there is one in view. `board`: a key of the board's own, which the palette has no use for.
   */
  by: 'app' | 'element' | 'board';
}

/** Every command of the app: what the palette offers, what keys do and what the `?` sheet lists. */
export const COMMANDS = {
  'go.board': { name: 'Board', group: 'Go to', keys: ['g b'], by: 'app' },
  'go.leads': { name: 'Leads', group: 'Go to', keys: ['g l'], by: 'app' },
  'go.queue': { name: 'Queue', group: 'Go to', keys: ['g q'], by: 'app' },
  'go.costs': { name: 'Costs', group: 'Go to', keys: ['g c'], by: 'app' },
  'go.reports': { name: 'Reports', group: 'Go to', keys: ['g r'], by: 'app' },
  'go.import': { name: 'Import', group: 'Go to', keys: ['g i'], by: 'app' },
  'go.duplicates': { name: 'Same house?', group: 'Go to', keys: ['g h'], by: 'app' },
  'go.settings': { name: 'Settings', group: 'Go to', keys: ['g s'], by: 'app' },
  'lead.move': { name: 'Move to another stage', group: 'Lead', keys: ['m'], by: 'element' },
  'lead.task': { name: 'Add a task', group: 'Lead', keys: ['t'], by: 'element' },
  'lead.note': { name: 'Write a note', group: 'Lead', keys: ['n'], by: 'element' },
  'lead.tag': { name: 'Add a tag', group: 'Lead', keys: [], by: 'element' },
  'lead.phones': { name: 'Go to Find phones', group: 'Lead', keys: ['p'], by: 'element' },
  'lead.merge': { name: 'Merge with another lead', group: 'Lead', keys: [], by: 'element' },
  'board.next': {
    name: 'Next card',
    group: 'Board and lists',
    keys: ['j', 'ArrowDown'],
    by: 'board',
  },
  'board.before': {
    name: 'Previous card',
    group: 'Board and lists',
    keys: ['k', 'ArrowUp'],
    by: 'board',
  },
  'board.stage-before': {
    name: 'Previous stage',
    group: 'Board and lists',
    keys: ['ArrowLeft'],
    by: 'board',
  },
  'board.stage-after': {
    name: 'Next stage',
    group: 'Board and lists',
    keys: ['ArrowRight'],
    by: 'board',
  },
  'board.stage': { name: 'Stage 1 to 9', group: 'Board and lists', keys: ['1…9'], by: 'board' },
  'board.lift': {
    name: 'Pick up or drop card',
    group: 'Board and lists',
    keys: ['Space'],
    by: 'board',
  },
  'board.open': { name: 'Open lead', group: 'Board and lists', keys: ['Enter'], by: 'board' },
  'list.search': { name: 'Search in view', group: 'Board and lists', keys: ['/'], by: 'element' },
  'list.export': { name: 'Export this view', group: 'Board and lists', keys: ['e'], by: 'element' },
  palette: { name: 'Search and commands', group: 'Everywhere', keys: ['Mod+k'], by: 'app' },
  undo: { name: 'Undo', group: 'Everywhere', keys: ['Mod+z'], by: 'app' },
  redo: { name: 'Redo', group: 'Everywhere', keys: ['Mod+Shift+z', 'Mod+y'], by: 'app' },
  help: { name: 'Keyboard', group: 'Everywhere', keys: ['?'], by: 'app' },
} as const satisfies Record<string, CommandRow>;

export type CommandId = keyof typeof COMMANDS;
export const COMMAND_IDS = Object.keys(COMMANDS) as CommandId[];
export const commandRow = (id: CommandId): CommandRow => COMMANDS[id];

/** Commands that are done by the app itself. */
export type AppCommandId = {
  [Id in CommandId]: (typeof COMMANDS)[Id]['by'] extends 'app' ? Id : never;
}[CommandId];

export const isAppCommand = (id: CommandId): id is AppCommandId => COMMANDS[id].by === 'app';

/** Puts a command on a button, a link or a field. */
export const commandAttribute = (id: CommandId) => ({ 'data-command': id });
