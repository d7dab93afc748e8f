/**
 * The figure of `<pd-reach>` as one stacked bar of Chart.js: only the parts that it needs are
 * registered, and it is still from its first frame, so that nothing slows it that could be left out.
 */
import { BarController, BarElement, CategoryScale, Chart, LinearScale } from 'chart.js';

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

new Chart(document.querySelector('canvas'), {
  type: 'bar',
  data: {
    labels: ['Certificated educators'],
    datasets: [
      { label: 'Surely reached', data: [311], backgroundColor: '#1d5b8f' },
      { label: 'Maybe reached', data: [176], backgroundColor: '#8fb4d3' },
      { label: 'Not reached', data: [913], backgroundColor: '#e3e7ea' },
    ],
  },
  options: {
    animation: false,
    indexAxis: 'y',
    scales: { x: { stacked: true }, y: { stacked: true } },
  },
});

globalThis.drawn();
