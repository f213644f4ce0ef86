import { PAID_PROVIDERS } from '@/lib/shared/provider-names.ts';
import type { SettingValues } from '@/lib/domain/settings.ts';
import { ProviderRow } from './provider-row.tsx';

/** The services that sell data, each with the user's own key. */
export function ProvidersBox(
  settings: Pick<SettingValues, 'providerKeys' | 'notInPlan' | 'consentAt'>,
) {
  return (
    <section className="box" aria-labelledby="providers-h">
      <header>
        <h2 className="h2" id="providers-h">
          Providers
        </h2>
      </header>
      <p className="set-intro">
        Look-ups run on your own keys; you pay the provider directly. Keys are kept in this browser
        only, not encrypted, and are never shown in full again.
      </p>
      {PAID_PROVIDERS.map((provider) => (
        <ProviderRow key={provider} provider={provider} {...settings} />
      ))}
    </section>
  );
}
