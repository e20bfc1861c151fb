import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { MeView } from '../../../contract/views.ts';
import { Section } from '../../parts/section.tsx';
import { useWords } from '../../parts/settings.tsx';
import { dayOfInstant } from '../../../messages/times.ts';
import { paths } from '../../paths.ts';

/** The days whose docketed cases are handed over. */
export function HandOverRange({ me }: { me: MeView }) {
  const { say } = useWords();
  const navigate = useNavigate();
  const today = dayOfInstant(me.now);
  const [from, setFrom] = useState(`${today.slice(0, 4)}-01-01`);
  const [to, setTo] = useState(today);
  const isBackwards = from > to;
  return (
    <Section id="hand-over" title={say('hand-over.name')}>
      <p>{say('hand-over.lead')}</p>
      <form
        className="filters"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isBackwards) void navigate(paths.handOver({ from, to }));
        }}
      >
        <label className="pick">
          {say('hand-over.from')}
          <input type="date" className="button" required value={from} onChange={(event) => setFrom(event.target.value)} />
        </label>
        <label className="pick">
          {say('hand-over.to')}
          <input type="date" className="button" required value={to} aria-invalid={isBackwards} aria-describedby="range-fault" onChange={(event) => setTo(event.target.value)} />
        </label>
        <Button type="primary" htmlType="submit">
          {say('hand-over.make')}
        </Button>
        <p id="range-fault" role="alert" className="fault">
          {isBackwards ? say('hand-over.backwards') : ''}
        </p>
      </form>
    </Section>
  );
}
