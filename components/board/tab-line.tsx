import { ChevronRight } from 'lucide-react';
import { hrefOf } from '@/components/app/route.ts';
import { useTabLead } from './use-tab-lead.ts';

/** The lead of the page beside the panel: where it is in the pipeline and the way to it. */
export function TabLine() {
  const lead = useTabLead();
  if (lead === null) return null;
  return (
    <div className="ctx">
      <span className="pip" />
      <span className="el grow">
        <b className="sb">{lead.address}</b> <span className="mm">on this tab ·</span>{' '}
        {lead.stageName}
      </span>
      <a className="btn g sm" href={hrefOf({ screen: 'lead', leadId: lead.leadId })}>
        Open
        <span className="vh"> {lead.address}</span>
        <ChevronRight />
      </a>
    </div>
  );
}
