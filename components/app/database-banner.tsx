import { HardDrive } from 'lucide-react';
import { Banner } from '@/components/ui/banner.tsx';
import { Button } from '@/components/ui/button.tsx';
import { wordsForFailure } from '@/lib/shared/failure-words.ts';
import { useDatabaseFailure } from './database.tsx';

/** Says why nothing can be read or saved now, on every screen, for as long as it lasts. */
export function DatabaseBanner() {
  const failure = useDatabaseFailure();
  if (failure === null) return null;
  const { title, detail } = wordsForFailure(failure);
  return (
    <Banner
      tone="neg"
      alert
      icon={<HardDrive />}
      title={title}
      action={
        <Button size="sm" onClick={() => location.reload()}>
          Reload
        </Button>
      }
    >
      {detail}
    </Banner>
  );
}
