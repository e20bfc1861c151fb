import { Alert, Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useView } from '../api.ts';
import { useWords } from '../settings.tsx';
import './slips.css';

export interface Slip {
  name: string;
  account: string;
  password: string;
}

/** One-time passwords, each on a slip to be cut off and handed over. They are shown here only: nobody can look them up again. */
export function Slips({ slips, onClose }: { slips: readonly Slip[]; onClose: () => void }) {
  return slips.length === 0 ? null : <Printed slips={slips} onClose={onClose} />;
}

function Printed({ slips, onClose }: { slips: readonly Slip[]; onClose: () => void }) {
  const { say } = useWords();
  const title = useRef<HTMLHeadingElement>(null);
  // The session's own words, where it has some.
  const text = useView('rules', {}).data?.templates['account-slip'];
  useEffect(() => title.current?.focus(), [slips]);
  return (
    <section className="section slips" aria-labelledby="slips-title">
      <h2 id="slips-title" ref={title} tabIndex={-1}>
        {say('password-slips.title', { count: slips.length })}
      </h2>
      <Alert type="warning" showIcon title={say('password-slips.once')} className="not-printed" />
      <ul className="slip-list">
        {slips.map((each) => (
          <li key={each.account} className="slip">
            <h3 lang="zh-CN">{each.name}</h3>
            <dl>
              <div>
                <dt>{say('password-slips.account')}</dt>
                <dd>
                  <code>{each.account}</code>
                </dd>
              </div>
              <div>
                <dt>{say('password-slips.password')}</dt>
                <dd>
                  <code>{each.password}</code>
                </dd>
              </div>
            </dl>
            <p lang={text === undefined ? undefined : 'zh-CN'}>{text ?? say('password-slips.text')}</p>
          </li>
        ))}
      </ul>
      <p className="form-actions not-printed">
        <Button type="primary" onClick={() => window.print()}>
          {say('password-slips.print')}
        </Button>
        <Button onClick={onClose}>{say('password-slips.close')}</Button>
      </p>
    </section>
  );
}
