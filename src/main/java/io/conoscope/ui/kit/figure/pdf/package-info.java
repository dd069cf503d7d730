/// Figures as pages in PDF, made of what they are in SVG.
///
/// May import the JDK and PDFBox, which is used nowhere else; knows no toolkit.
@NullMarked
package io.conoscope.ui.kit.figure.pdf;

import org.jspecify.annotations.NullMarked;
