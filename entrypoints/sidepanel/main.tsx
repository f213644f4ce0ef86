import '@/components/ui/ui.css';
import '@/components/app/shell.css';
import { createRoot } from 'react-dom/client';
import { App } from '@/components/app/app.tsx';

const root = document.querySelector('#root');
if (root === null) throw new Error('sidepanel/index.html has no #root');
createRoot(root).render(<App />);
