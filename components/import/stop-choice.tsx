import { useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { focusOnArrival } from './focus-on-arrival.ts';

/** Cancelling asks one thing: what to do with the rows that are in. */
export function StopChoice({ done, onStop }: { done: number; onStop: (undo: boolean) => void }) {
  const [isAsking, setIsAsking] = useState(false);
  if (!isAsking)
    return (
      <div>
        <Button onClick={() => setIsAsking(true)}>Cancel</Button>
      </div>
    );
  return (
    <fieldset className="imp-stop">
      <legend className="lbl">The rows so far</legend>
      <Button ref={focusOnArrival} onClick={() => onStop(false)}>
        Keep {done.toLocaleString('en-US')}
      </Button>
      <Button onClick={() => onStop(true)}>Undo all</Button>
      <Button variant="ghost" onClick={() => setIsAsking(false)}>
        Go on importing
      </Button>
    </fieldset>
  );
}
