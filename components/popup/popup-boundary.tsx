import { Component, type ReactNode } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { storageFailure } from '@/lib/db/storage-failure.ts';
import { wordsForFailure } from '@/lib/shared/failure-words.ts';
import { View } from './view.tsx';

/** Keeps a fault inside the view it happened in. Give it the view as `key`, so that leaving clears it. */
export class PopupBoundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    if (this.state.error === null) return this.props.children;
    const { title, detail } = wordsOf(this.state.error);
    return (
      <View
        foot={
          <Button wide onClick={() => this.setState({ error: null })}>
            Try again
          </Button>
        }
      >
        <EmptyState title={title}>{detail}</EmptyState>
      </View>
    );
  }
}

function wordsOf(error: unknown): { title: string; detail: string } {
  const failure = storageFailure(error);
  return failure === null
    ? { title: 'A fault in LeadFlow.', detail: 'Your leads are safe and the other views work.' }
    : wordsForFailure(failure);
}
