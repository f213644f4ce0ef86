import '@/components/ui/ui.css';
import '@/components/report-page/report-page.css';
import { createRoot } from 'react-dom/client';
import { ReportScreen } from '@/components/report-page/report-screen.tsx';

const root = document.querySelector('#root');
if (root === null) throw new Error('report/index.html has no #root');
createRoot(root).render(<ReportScreen tabId={Number(location.hash.slice(1))} />);
