import { Button } from '@/components/ui/button.tsx';
import { PriceTag } from '@/components/ui/price-tag.tsx';
import type { PostalAddress } from '@/lib/domain/listing.ts';
import { wordsForFailure } from '@/lib/shared/failure-words.ts';
import type { Micros } from '@/lib/shared/money.ts';
import { openSettings } from './open-app.ts';
import { useOwnerOffer } from './use-owner-offer.ts';

/** Asks for the owner at the price it carries; says why not, and where that is settled, when it cannot. */
export function OwnerButton({
  address,
  label,
  busy,
  onPress,
}: {
  address: PostalAddress;
  label: string;
  busy: boolean;
  onPress: (micros: Micros) => void;
}) {
  const offer = useOwnerOffer(address);
  if (offer === undefined) return null;
  const words = offer.obstacle && wordsForFailure(offer.obstacle);
  return (
    <>
      <Button
        size="lg"
        wide
        busy={busy}
        disabledReason={words && `${words.title} ${words.detail}`}
        onClick={() => onPress(offer.micros)}
      >
        {label}
        <PriceTag price={{ kind: 'exact', micros: offer.micros }} />
      </Button>
      {words?.action === 'open-settings' && (
        <Button variant="ghost" size="sm" onClick={openSettings}>
          Open settings
        </Button>
      )}
    </>
  );
}
