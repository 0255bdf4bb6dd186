import type { EChartsCoreOption, EChartsType } from 'echarts/core';
import { useEffect, useRef } from 'react';

interface ChartProps {
  readonly option: EChartsCoreOption;
  /** Says what the picture shows, with its figures, for those who do not see it. */
  readonly description: string;
  readonly height?: number;
  onPick?(name: string): void;
}

/** A picture of figures. The library that draws it is loaded when the first picture is on the page. */
export function Chart({ option, description, height = 260, onPick }: ChartProps) {
  const frame = useRef<HTMLDivElement>(null);
  const pick = useRef(onPick);
  pick.current = onPick;
  useEffect(() => {
    let chart: EChartsType | undefined;
    let gone = false;
    const resize = () => chart?.resize();
    void import('./charts').then(({ init }) => {
      if (gone || !frame.current) return;
      chart = init(frame.current, undefined, { renderer: 'svg' });
      chart.setOption({ animation: false, ...option });
      chart.on('click', ({ name }) => pick.current?.(String(name)));
    });
    window.addEventListener('resize', resize);
    return () => {
      gone = true;
      window.removeEventListener('resize', resize);
      chart?.dispose();
    };
  }, [option]);
  return <div ref={frame} role="img" aria-label={description} style={{ height }} />;
}
