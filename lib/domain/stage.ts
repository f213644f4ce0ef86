/** A step of the pipeline. `kind` says what being here means; `progress` draws the glyph. */
export interface Stage {
  id: string;
  name: string;
  order: number;
  kind: 'open' | 'won' | 'dead';
  /** How much of the glyph is filled, 0 to 100; only for open stages. */
  progress: number;
  /** More leads than this is shown as over, never blocked. */
  softLimit: number | null;
  /** Days in the stage after which a card is called slow. */
  ageLimitDays: number | null;
}

/** How many leads a stage holds and what they ask, kept up to date by every write. */
export interface Tally {
  stageId: string;
  count: number;
  /** Sum of asking prices in US dollars; other currencies and unknown prices are not in it. */
  asking: number;
}

export const FIRST_STAGE_ID = 'new';

/** The pipeline a new installation starts with. */
export const DEFAULT_STAGES: readonly Stage[] = [
  stage(FIRST_STAGE_ID, 'New', 'open', 0, null, null),
  stage('research', 'Research', 'open', 20, 15, 7),
  stage('contacted', 'Contacted', 'open', 40, 7, 10),
  stage('offer', 'Offer made', 'open', 60, 6, 7),
  stage('contract', 'Contract', 'open', 80, 6, 30),
  stage('closed', 'Closed', 'won', 100, null, null),
  stage('dead', 'Dead', 'dead', 100, null, null),
].map((base, order) => ({ ...base, order }));

function stage(
  id: string,
  name: string,
  kind: Stage['kind'],
  progress: number,
  softLimit: number | null,
  ageLimitDays: number | null,
): Omit<Stage, 'order'> {
  return { id, name, kind, progress, softLimit, ageLimitDays };
}
