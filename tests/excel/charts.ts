/** Charts of the fake Excel: what they show is kept as addresses; what Excel refuses is refused. */
import { ExcelFault } from './fault';
import type { FakeRange } from './range';
import type { FakeSheet } from './sheet';

class FakeSeries {
  values = '';
  names = '';
  colour = '';
  readonly Format = {
    Fill: {
      SetSolidColor: (colour: string) => {
        this.colour = colour;
      },
    },
    Line: lineOf(this),
  };
  constructor(public Name: string) {}
  SetValues(range: FakeRange): void {
    if (range.RowCount > 1 && range.ColumnCount > 1) throw new ExcelFault('InvalidArgument', 'values of a series');
    this.values = range.Address;
  }
  SetXAxisValues(range: FakeRange): void {
    this.names = range.Address;
  }
}

function lineOf(series: { colour: string }): { Color: string } {
  return {
    get Color(): string {
      return series.colour;
    },
    set Color(colour: string) {
      series.colour = colour;
    },
  };
}

export class FakeChart {
  readonly series: FakeSeries[] = [];
  from = '';
  to = '';
  readonly Title = { Text: '', Format: { Font: { Size: 14 } } };
  readonly Legend = { Visible: true, Position: 'Right' };
  readonly Axes = {
    ValueAxis: { Minimum: null as number | null, MajorUnit: null as number | null, NumberFormat: 'General' },
    CategoryAxis: { ReversePlotOrder: false },
  };
  readonly Series = {
    GetItemAt: (index: number): FakeSeries => {
      const found = this.series[index];
      if (found === undefined) throw new ExcelFault('InvalidArgument', `series ${String(index)}`);
      return found;
    },
    Add: (name: string): FakeSeries => {
      const added = new FakeSeries(name);
      this.series.push(added);
      return added;
    },
  };
  constructor(
    private readonly sheet: FakeSheet,
    readonly type: string,
    source: FakeRange,
    by: string,
  ) {
    const count = by === 'Rows' ? source.RowCount : source.ColumnCount;
    for (let index = 0; index < count; index += 1) {
      const series = this.Series.Add('');
      series.values = source.Address;
    }
  }
  SetPosition(from: string, to: string): void {
    this.sheet.GetRange(from);
    this.sheet.GetRange(to);
    this.from = from;
    this.to = to;
  }
}

export class FakeCharts {
  readonly Items: FakeChart[] = [];
  constructor(private readonly sheet: FakeSheet) {}
  Add(type: string, source: FakeRange, by: string): FakeChart {
    this.sheet.refuseWriting();
    const chart = new FakeChart(this.sheet, type, source, by);
    this.Items.push(chart);
    return chart;
  }
}
