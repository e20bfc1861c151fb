import { tellYear } from './year-story.ts';

tellYear({ language: 'en', viewport: { width: 1920, height: 1080 }, isKeyboard: true });
