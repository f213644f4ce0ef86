import {
  ArrowDown,
  ArrowUp,
  Hourglass,
  ListTodo,
  Phone,
  PhoneOff,
  Plus,
  TriangleAlert,
  User,
  type LucideIcon,
} from 'lucide-react';
import { classNames } from '@/components/ui/class-names.ts';
import { Chip } from '@/components/ui/chip.tsx';
import type { CardChip, CardView } from './card-view.ts';

const LINE_ICONS: Record<CardView['line']['icon'], LucideIcon> = {
  step: ListTodo,
  captured: Plus,
  owner: User,
  phone: Phone,
  'no-phone': PhoneOff,
};

const CHIP_ICONS: Record<NonNullable<CardChip['icon']>, React.ReactNode> = {
  spinner: <span className="spin" />,
  warning: <TriangleAlert />,
  'no-phone': <PhoneOff />,
};

/** The inside of a card. Read aloud through `view.name`, so hidden from screen readers itself. */
export function LeadCard({ view, compact = false }: { view: CardView; compact?: boolean }) {
  const chips = compact ? view.chips.slice(0, 1) : view.chips;
  return (
    <div aria-hidden="true">
      <div className="c1">
        <span className="el">{view.title}</span>
        {view.price === null ? (
          <span className="mm sm">No price</span>
        ) : (
          <span className="n">{view.price}</span>
        )}
      </div>
      <div className="c2">
        <span className="el">{view.size}</span>
        {view.priceChange && <PriceChange change={view.priceChange} />}
      </div>
      {chips.length > 0 && (
        <div className="c3">
          {chips.map(({ text, tone, icon }) => (
            <Chip key={text} tone={tone} icon={icon && CHIP_ICONS[icon]}>
              {text}
            </Chip>
          ))}
        </div>
      )}
      {!compact && <LastLine view={view} />}
    </div>
  );
}

function PriceChange({ change }: { change: NonNullable<CardView['priceChange']> }) {
  return (
    <span className={change.dropped ? 'drop' : 'drop rise'}>
      {change.dropped ? <ArrowDown /> : <ArrowUp />}
      {change.text}
    </span>
  );
}

function LastLine({ view }: { view: CardView }) {
  const Icon = LINE_ICONS[view.line.icon];
  return (
    <div className="c4">
      <Icon />
      <span className="el">
        {view.line.text}
        {view.line.due && (
          <span className={view.line.due.late ? 'neg sb' : undefined}> {view.line.due.text}</span>
        )}
      </span>
      {view.age && (
        <span className={classNames('age', view.age.slow && 'old')}>
          {view.age.slow && <Hourglass />}
          {view.age.text}
        </span>
      )}
    </div>
  );
}
