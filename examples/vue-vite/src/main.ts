import { Amplify } from 'aws-amplify';
import { createApp } from 'vue';
import App from './App.vue';
import './portal.css';

const answer = await fetch('/amplify_outputs.json');
Amplify.configure((await answer.json()) as Parameters<typeof Amplify.configure>[0]);

createApp(App).mount('#app');
