package io.conoscope.gap.reference;

/// Where measures were described first.
final class MeasureSource {

    static final String NONE = "";
    static final String LIANG = "Liang et al. 2022, arXiv:2203.02053";
    static final String WANG = "Wang & Isola 2020, arXiv:2005.10242";
    static final String SCHRODI = "Schrodi et al. 2024, arXiv:2404.07983";
    static final String RADOVANOVIC = "Radovanović et al. 2010, JMLR 11";
    static final String ROY = "Roy & Vetterli 2007, EUSIPCO";

    private MeasureSource() {}
}
