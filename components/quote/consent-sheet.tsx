import { Button } from '@/components/ui/button.tsx';
import { PriceTag } from '@/components/ui/price-tag.tsx';
import { Sheet } from '@/components/ui/sheet.tsx';
import { DATASETS } from '@/lib/domain/dataset.ts';
import { paidConsentWords } from './consent-words.ts';
import type { LookupAsk } from './use-run-lookups.ts';
import { tagOf } from './price-of-ask.ts';

/** The notice before the very first lookup: what is sent, and what the law allows with the answer. */
export function ConsentSheet({
  ask,
  onAgree,
  onDecline,
}: {
  ask: LookupAsk | null;
  onAgree: () => void;
  onDecline: () => void;
}) {
  if (ask === null) return null;
  const providers = new Set(ask.datasets.map((dataset) => DATASETS[dataset].provider));
  const paid = paidConsentWords([...providers]);
  return (
    <Sheet
      open
      onClose={onDecline}
      title="Before your first look-up"
      footer={
        <>
          <span className="grow" />
          <Button variant="ghost" onClick={onDecline}>
            Not now
          </Button>
          <Button variant="primary" onClick={onAgree}>
            Agree and look up
            <PriceTag price={tagOf(ask)} />
          </Button>
        </>
      }
    >
      {paid !== null && <Notice title="What leaves this device">{paid}</Notice>}
      <Notice title={paid === null ? 'What leaves this device' : 'Free services'}>
        The US Census geocoder (geocoding.geo.census.gov) gets the address, FEMA (hazards.fema.gov)
        and the FCC (geo.fcc.gov) get the coordinates of the home, and HUD (www.huduser.gov) its
        county, if you enter HUD’s free token. From now on this is also done for homes you save, by
        itself and for nothing. Settings has the switch.
      </Notice>
      <Notice title="Not a consumer report (FCRA)">
        Owner and phone data may not be used to decide on credit, insurance, jobs or tenants.
      </Notice>
      <Notice title="Calls and texts (TCPA, Do Not Call)">
        Call from 8 am to 9 pm at the person’s place. Automated calls and marketing texts need their
        consent first. Numbers on Do Not Call or of known litigators lose their call button and stay
        out of exports; state lists are yours to check.
      </Notice>
    </Sheet>
  );
}

function Notice({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <div>
      <h3 className="sb sm">{title}</h3>
      <p className="sm m">{children}</p>
    </div>
  );
}
