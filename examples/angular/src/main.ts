import { bootstrapApplication } from '@angular/platform-browser';
import { Amplify } from 'aws-amplify';
import { App } from './app/app';

const answer = await fetch('/amplify_outputs.json');
Amplify.configure((await answer.json()) as Parameters<typeof Amplify.configure>[0]);

await bootstrapApplication(App);
