import { Button, Input } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useWords } from '../../parts/settings.tsx';
import { paths } from '../../paths.ts';

/** Which year, as of which day. */
export function YearForm({ year, asOf }: { year: number; asOf: string }) {
  const { say } = useWords();
  const navigate = useNavigate();
  const [typed, setTyped] = useState({ year: String(year), asOf });
  const isYear = /^(19[5-9]\d|20\d\d|21\d\d)$/.test(typed.year.trim());
  return (
    <form
      className="filters"
      onSubmit={(event) => {
        event.preventDefault();
        if (isYear) void navigate(paths.report(Number(typed.year), typed.asOf));
      }}
    >
      <label className="pick">
        {say('report.year')}
        <Input
          value={typed.year}
          inputMode="numeric"
          autoComplete="off"
          {...(isYear ? {} : { 'aria-invalid': true, 'aria-describedby': 'year-fault' })}
          onChange={(event) => setTyped({ ...typed, year: event.target.value })}
        />
      </label>
      <label className="pick">
        {say('report.as-of')}
        <Input type="date" value={typed.asOf} onChange={(event) => setTyped({ ...typed, asOf: event.target.value })} />
      </label>
      <Button htmlType="submit">{say('report.show')}</Button>
      {isYear ? null : (
        <p className="fault" id="year-fault">
          {say('report.year-wrong')}
        </p>
      )}
    </form>
  );
}
