/** From the particular to the general: most browsers also call themselves others. */
const browsers: readonly [RegExp, string][] = [
  [/MicroMessenger\/([\d.]+)/, '微信'],
  [/(?:QQBrowser|MQQBrowser)\/([\d.]+)/, 'QQ 浏览器'],
  [/360(?:SE|EE)/, '360 浏览器'],
  [/Edg(?:A|iOS)?\/([\d]+)/, 'Edge'],
  [/Firefox\/([\d]+)/, 'Firefox'],
  [/(?:Chrome|CriOS)\/([\d]+)/, 'Chrome'],
  [/Version\/([\d]+).*Safari/, 'Safari'],
];
const systems: readonly [RegExp, string][] = [
  [/HarmonyOS|OpenHarmony/, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux|X11/, 'Linux'],
];

/** “Chrome 140 · Windows” from what a browser says of itself; a program's own name as it is; null where nothing was said. */
export function agentName(agent: string): string | null {
  if (agent.trim() === '') return null;
  const browser = browsers.map(([pattern, name]) => ({ found: pattern.exec(agent), name })).find((each) => each.found);
  const system = systems.find(([pattern]) => pattern.test(agent))?.[1];
  if (!browser) return agent.slice(0, 60);
  return [`${browser.name} ${browser.found?.[1] ?? ''}`.trim(), system].filter((each) => each !== undefined).join(' · ');
}
