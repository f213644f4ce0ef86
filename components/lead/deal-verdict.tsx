import { CircleCheck, CircleHelp, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { DealField } from '@/lib/domain/deal.ts';
import { fieldsInSentence } from './deal-words.ts';

/** What a calculation comes to, in one sentence. */
export function Verdict({ good, children }: { good: boolean; children: ReactNode }) {
  return (
    <output className={good ? 'lead-verdict pos' : 'lead-verdict warn'}>
      {good ? <CircleCheck /> : <TriangleAlert />}
      <span>{children}</span>
    </output>
  );
}

/** Which figures a calculation waits for. */
export function MissingFigures({ fields, what }: { fields: readonly DealField[]; what: string }) {
  return (
    <output className="lead-verdict">
      <CircleHelp />
      <span>
        {what} needs {fieldsInSentence(fields)}. Type {fields.length === 1 ? 'it' : 'them'} below.
      </span>
    </output>
  );
}
