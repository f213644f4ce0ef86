import { Component, type ReactNode } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { CopyReportButton } from './copy-report-button.tsx';

/** The last net: a fault outside every screen leaves words and a way on, not a blank panel. */
export class AppBoundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    if (this.state.error === null) return this.props.children;
    return (
      <main className="stopped">
        <EmptyState
          title="LeadFlow stopped"
          actions={
            <>
              <Button onClick={() => location.reload()}>Reload</Button>
              <CopyReportButton error={this.state.error} place="app" />
            </>
          }
        >
          A fault in LeadFlow. Your leads are safe.
        </EmptyState>
      </main>
    );
  }
}
