import { Component, type ReactNode } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';

/** The last net: a fault outside every screen leaves words and a way on, not a blank panel. */
export class AppBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <main className="stopped">
        <EmptyState
          title="LeadFlow stopped"
          actions={<Button onClick={() => location.reload()}>Reload</Button>}
        >
          A fault in LeadFlow. Your leads are safe.
        </EmptyState>
      </main>
    );
  }
}
