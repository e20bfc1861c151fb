import { tellYear } from './year-story.ts';

tellYear({ language: 'zh-CN', viewport: { width: 1366, height: 768 }, isKeyboard: false });
