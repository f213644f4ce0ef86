import { useLiveQuery } from 'dexie-react-hooks';
import { useDatabase } from '@/components/app/database.tsx';
import { Screen } from '@/components/app/screen.tsx';
import { ArchiveBox } from './archive-box.tsx';
import { BuyBoxBox } from './buy-box.tsx';
import { BudgetBox } from './budget-box.tsx';
import { ConsentBox } from './consent-box.tsx';
import { FreeServicesBox } from './free-services-box.tsx';
import { LookupSetBox } from './lookup-set-box.tsx';
import { PointedBox } from './pointed-box.tsx';
import { PricesBox } from './prices-box.tsx';
import { PrivacyBox } from './privacy-box.tsx';
import { ProvidersBox } from './providers-box.tsx';
import { readSettings } from './read-settings.ts';
import { SampleBox } from './sample-box.tsx';
import { SettingsSkeleton } from './settings-skeleton.tsx';
import { SitesBox } from './sites-box.tsx';
import './settings.css';

/** Keys, prices, sites, sample data, and what the product may and may not do with data. */
export function SettingsScreen() {
  const database = useDatabase();
  const settings = useLiveQuery(() => readSettings(database), [database]);
  return (
    <Screen title="Settings">
      {settings === undefined ? (
        <SettingsSkeleton />
      ) : (
        <div className="set-lay">
          <div>
            <ProvidersBox {...settings} />
            <FreeServicesBox {...settings} />
            <BudgetBox budgets={settings.budgets} askAbove={settings.askAbove} />
            <PricesBox prices={settings.prices} />
            <LookupSetBox chosen={settings.lookupSet} />
            <ArchiveBox />
            <SampleBox count={settings.sampleLeads} />
          </div>
          <div>
            <BuyBoxBox box={settings.buyBox} />
            <SitesBox off={settings.sitesOff} />
            <PointedBox pointed={settings.pointedFields} />
            <ConsentBox consentAt={settings.consentAt} />
            <PrivacyBox />
          </div>
        </div>
      )}
    </Screen>
  );
}
