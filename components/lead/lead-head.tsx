import { ExternalLink, Hourglass, Phone, TrendingDown, TrendingUp } from 'lucide-react';
import { Button } from '@/components/ui/button.tsx';
import { Chip } from '@/components/ui/chip.tsx';
import { formatAge, formatMoneyShort, formatSize, plural } from '@/components/ui/format.ts';
import { addressLine, cityLine, type Lead } from '@/lib/domain/lead.ts';
import type { Stage } from '@/lib/domain/stage.ts';
import type { Task } from '@/lib/domain/task.ts';
import { DAY_MS } from '@/lib/shared/clock.ts';
import type { Micros } from '@/lib/shared/money.ts';
import type { CallablePhone } from './callable-phone.ts';
import { keyFigures } from './key-figures.ts';
import { NextLine } from './next-line.tsx';
import { phoneHref } from './phone-words.ts';
import { Plat } from './plat.tsx';
import { siteName } from '@/components/app/site-name.ts';
import { StageMenu } from './stage-menu.tsx';
import { useMoveLead } from './use-move-lead.ts';

/** What a lead is: address, place in the pipeline, where it was seen, and its eight figures. */
export function LeadHead({
  lead,
  stages,
  next,
  callable,
  tasks,
  spentMicros,
  now,
}: {
  lead: Lead;
  stages: readonly Stage[];
  /** The stage after the present one, when there is one to move on to. */
  next: Stage | null;
  callable: CallablePhone | null;
  tasks: readonly Task[];
  spentMicros: Micros;
  now: number;
}) {
  const size = formatSize(lead.facts);
  const step = tasks.find(({ id }) => id === lead.nextStep?.taskId);
  return (
    <div className="lead-head">
      <div className="lead-hero">
        <Plat />
        <div className="grow">
          <h2>{addressLine(lead.address)}</h2>
          <p className="sm m">{[cityLine(lead.address), size].filter(Boolean).join(' · ')}</p>
          <div className="row wrap lead-chips">
            <StageMenu lead={lead} stages={stages} />
            <AgeChip lead={lead} stages={stages} now={now} />
            <PriceChangeChip change={lead.priceChange} />
            {lead.sample && <Chip outlined>Sample</Chip>}
            <Sightings lead={lead} />
          </div>
        </div>
        <div className="row only-wide">
          {callable && (
            <a className="btn" href={phoneHref(callable.phone.number)}>
              <Phone />
              Call
            </a>
          )}
          {next && <MoveOn lead={lead} next={next} />}
        </div>
      </div>
      <KeyFigures lead={lead} spentMicros={spentMicros} />
      {step && <NextLine task={step} now={now} />}
    </div>
  );
}

function MoveOn({ lead, next }: { lead: Lead; next: Stage }) {
  const move = useMoveLead();
  return (
    <Button variant="primary" onClick={() => void move(lead, next)}>
      Move to {next.name}
    </Button>
  );
}

function KeyFigures({ lead, spentMicros }: { lead: Lead; spentMicros: Micros }) {
  return (
    <dl className="lead-kpi">
      {keyFigures(lead, spentMicros).map(({ label, value, source, isSpend }) => (
        <div key={label} title={source}>
          <dt>{label}</dt>
          <dd className={value === null ? 'unk' : isSpend ? 'spend' : undefined}>
            {value ?? 'Unknown'}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A link to each page that showed this house. */
function Sightings({ lead }: { lead: Lead }) {
  if (lead.sightings.length === 0) return null;
  return (
    <>
      {lead.sightings.map(({ site, url }) => (
        <a key={url} className="chip acc lead-link" href={url} target="_blank" rel="noreferrer">
          {siteName(site)}
          <ExternalLink />
          <span className="vh">, open listing in a new tab</span>
        </a>
      ))}
      {lead.sightings.length > 1 && (
        <span className="vh">{plural(lead.sightings.length, 'site')}</span>
      )}
    </>
  );
}

/** Days in the stage; with an hourglass once it is longer than the stage allows. */
function AgeChip({ lead, stages, now }: { lead: Lead; stages: readonly Stage[]; now: number }) {
  const age = now - lead.stageSinceAt;
  const limit = stages.find(({ id }) => id === lead.stageId)?.ageLimitDays ?? null;
  const slow = limit !== null && age > limit * DAY_MS;
  return (
    <Chip tone={slow ? 'warn' : undefined} icon={slow ? <Hourglass /> : undefined}>
      <span className="vh">{slow ? `Slow: over ${limit} days. ` : ''}In this stage for </span>
      {formatAge(age)}
    </Chip>
  );
}

function PriceChangeChip({ change }: { change: Lead['priceChange'] }) {
  if (change === null) return null;
  const drop = change.to < change.from;
  return (
    <Chip tone={drop ? 'pos' : undefined} icon={drop ? <TrendingDown /> : <TrendingUp />}>
      <span className="vh">Price {drop ? 'cut by' : 'raised by'} </span>
      {formatMoneyShort(Math.abs(change.to - change.from))}
    </Chip>
  );
}
