import { Amplify } from 'aws-amplify';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import './portal.css';

const answer = await fetch('/amplify_outputs.json');
Amplify.configure((await answer.json()) as Parameters<typeof Amplify.configure>[0]);

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
