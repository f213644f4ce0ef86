import '@/components/ui/ui.css';
import '@/components/popup/popup.css';
import { createRoot } from 'react-dom/client';
import { Popup } from '@/components/popup/popup.tsx';

const root = document.querySelector('#root');
if (root === null) throw new Error('popup/index.html has no #root');
createRoot(root).render(<Popup />);
