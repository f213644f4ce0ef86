import { Chip } from '@/components/ui/chip.tsx';
import { Toggle } from '@/components/ui/field.tsx';
import { send } from '@/lib/messaging/client.ts';
import { FREE_PROVIDERS, PROVIDER_NAMES } from '@/lib/shared/provider-names.ts';
import type { ProviderId } from '@/lib/shared/failure.ts';
import { buildHost } from './build-hosts.ts';
import { HostAccessRow } from './host-access-row.tsx';
import { PROVIDER_PLACES } from './provider-places.ts';
import { ProviderRow } from './provider-row.tsx';
import type { Settings } from './read-settings.ts';
import { useSaveSetting } from './use-save-setting.ts';

/** Public services that bill nobody, and whether new leads are looked up there by themselves. */
export function FreeServicesBox({
  providerKeys,
  notInPlan,
  freeLookups,
  consentAt,
}: Pick<Settings, 'providerKeys' | 'notInPlan' | 'freeLookups' | 'consentAt'>) {
  return (
    <section className="box" aria-labelledby="free-h">
      <header>
        <h2 className="h2" id="free-h">
          Free services
        </h2>
      </header>
      <p className="set-intro">
        Public services of the United States. They get the address of a home or its coordinates, and
        nothing else.
      </p>
      <AutomaticRow on={freeLookups ?? consentAt === null} agreed={consentAt !== null} />
      {[...FREE_PROVIDERS].map((provider) =>
        PROVIDER_PLACES[provider].keyGoes === null ? (
          <KeylessRow key={provider} provider={provider} />
        ) : (
          <ProviderRow key={provider} {...{ provider, providerKeys, notInPlan, consentAt }} />
        ),
      )}
    </section>
  );
}

function AutomaticRow({ on, agreed }: { on: boolean; agreed: boolean }) {
  const saved = useSaveSetting();
  const set = () => {
    const done = on ? 'New leads wait for your press' : 'New leads are looked up by themselves';
    void saved(send('free-lookups.set', { on: !on }), done);
  };
  return (
    <div className="set-row set-toggle">
      <Toggle checked={on} onChange={set}>
        Look up new leads by themselves
        <small>
          {agreed
            ? 'Homes you save are asked about here, for nothing. Imports are not'
            : 'Begins once you agreed to the notice at your first look-up'}
        </small>
      </Toggle>
    </div>
  );
}

/** A service without a key: nothing to enter. */
function KeylessRow({ provider }: { provider: ProviderId }) {
  const { sells } = PROVIDER_PLACES[provider];
  const at = buildHost(provider);
  const name = PROVIDER_NAMES[provider];
  return (
    <div className="set-row tall">
      <div className="row t wrap">
        <div className="grow">
          <div>{name}</div>
          <p>
            {sells} · {at?.host ?? 'not asked by this build'}
          </p>
        </div>
        <Chip tone="pos">Free, no key</Chip>
      </div>
      {at && <HostAccessRow name={name} pattern={at.pattern} />}
    </div>
  );
}
