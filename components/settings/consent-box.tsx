import { Chip } from '@/components/ui/chip.tsx';
import { formatDate } from '@/components/ui/format.ts';
import { useNow } from '@/components/app/use-now.ts';

/** What the law allows with looked-up data, and when the user agreed to it. */
export function ConsentBox({ consentAt }: { consentAt: number | null }) {
  const now = useNow();
  return (
    <section className="box" aria-labelledby="notices-h">
      <header>
        <h2 className="h2" id="notices-h">
          Data notices
        </h2>
        <span className="ml">
          <Chip>
            {consentAt === null
              ? 'Asked at your first look-up'
              : `Agreed ${formatDate(consentAt, now)}`}
          </Chip>
        </span>
      </header>
      <Notice title="Not a consumer report (FCRA)">
        Owner and phone data may not be used to decide on credit, insurance, jobs or tenants.
      </Notice>
      <Notice title="Calls and texts (TCPA)">
        From 8 am to 9 pm at the person’s place. Automated calls and marketing texts need their
        consent first.
      </Notice>
      <Notice title="Do Not Call">
        A check holds for 31 days and covers the national list; states keep their own. Numbers on
        it, known litigators and unchecked numbers have no call button and stay out of exports.
      </Notice>
      <Notice title="Estimates">
        Values, rents and equity are estimates, each with its source and date.
      </Notice>
    </section>
  );
}

function Notice({ title, children }: { title: string; children: string }) {
  return (
    <div className="set-row">
      <div className="grow">
        <div>{title}</div>
        <p>{children}</p>
      </div>
    </div>
  );
}
