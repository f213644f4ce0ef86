import { Phone } from 'lucide-react';
import { Button } from '@/components/ui/button.tsx';
import type { Lead } from '@/lib/domain/lead.ts';
import type { Stage } from '@/lib/domain/stage.ts';
import type { CallablePhone } from './callable-phone.ts';
import { formatPhone, phoneHref } from './phone-words.ts';
import { useMoveLead } from './use-move-lead.ts';

/** The two next steps, within thumb reach on the narrow page. */
export function LeadFoot({
  lead,
  next,
  callable,
}: {
  lead: Lead;
  next: Stage | null;
  callable: CallablePhone | null;
}) {
  const move = useMoveLead();
  if (next === null && callable === null) return null;
  return (
    <div className="lead-foot">
      {callable && (
        <a className="btn grow" href={phoneHref(callable.phone.number)}>
          <Phone />
          Call {formatPhone(callable.phone.number)}
        </a>
      )}
      {next && (
        <Button variant="primary" className="grow" onClick={() => void move(lead, next)}>
          Move to {next.name}
        </Button>
      )}
    </div>
  );
}
