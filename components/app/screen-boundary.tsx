import { Component, type ReactNode } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { storageFailure } from '@/lib/db/storage-failure.ts';
import { wordsForFailure } from '@/lib/shared/failure-words.ts';
import { CopyReportButton } from './copy-report-button.tsx';
import { Screen } from './screen.tsx';

/** Keeps a fault inside the screen it happened on. Give it the place as `key`, so that leaving clears it. */
export class ScreenBoundary extends Component<
  { title: string; children: ReactNode },
  { error: unknown }
> {
  override state: { error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    if (this.state.error === null) return this.props.children;
    return (
      <Screen title={this.props.title}>
        <div className="stopped">
          <EmptyState
            title={`${this.props.title} stopped`}
            actions={
              <>
                <Button onClick={() => this.setState({ error: null })}>Try again</Button>
                <CopyReportButton error={this.state.error} place={this.props.title} />
              </>
            }
          >
            {reason(this.state.error)}
          </EmptyState>
        </div>
      </Screen>
    );
  }
}

function reason(error: unknown): string {
  const failure = storageFailure(error);
  if (failure === null) return 'A fault in LeadFlow. Your leads are safe and other screens work.';
  const { title, detail } = wordsForFailure(failure);
  return `${title} ${detail}`;
}
