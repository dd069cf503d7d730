package io.conoscope.ui.kit.figure.pdf;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDFormContentStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroupAttributes;
import org.apache.pdfbox.util.Matrix;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;

/// Makes a page in PDF of a figure in SVG, so that both are the same drawing.
///
/// It knows what our own figures are made of: `g`, `rect`, `line`, `circle`, `path`, `text`,
/// `image`, `clipPath`. Words become outlines, so that every script looks as it does on screen and
/// no font is missing anywhere. One unit of SVG is one point.
public final class SvgToPdf {

    private static final FontRenderContext TYPE = new FontRenderContext(null, true, true);
    private static final Pattern TRANSFORM = Pattern.compile("(\\w+)\\(([^)]*)\\)");
    private static final String PNG = "base64,";

    private final PDDocument document;
    private final PDRectangle paper;
    private final Map<String, Rectangle2D> clips = new HashMap<>();

    private SvgToPdf(PDDocument document, PDRectangle paper) {
        this.document = document;
        this.paper = paper;
    }

    /// A whole file in PDF. On any thread; its length is about that of the SVG, or less.
    ///
    /// @param svg as our figures write it
    /// @throws IllegalArgumentException if it is no SVG, or has an element that is not known
    public static byte[] convert(String svg) throws IOException {
        var root = SvgDocument.parse(svg);
        var box = SvgDocument.viewBox(root);
        var paper = new PDRectangle((float) box.getWidth(), (float) box.getHeight());
        try (var document = new PDDocument()) {
            var page = new PDPage(paper);
            document.addPage(page);
            document.getDocumentInformation().setTitle(SvgDocument.text(root, "title"));
            document.getDocumentInformation().setSubject(SvgDocument.text(root, "desc"));
            document.getDocumentInformation().setCreator("Conoscope");
            var form = new SvgToPdf(document, paper).form(root, SvgStyle.INITIAL.of(root));
            try (var content = new PDPageContentStream(document, page)) {
                content.transform(new Matrix(1, 0, 0, -1, 0, paper.getHeight()));
                content.drawForm(form);
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private void children(PdfCanvas canvas, Element parent, SvgStyle style) throws IOException {
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeType() == Node.ELEMENT_NODE) {
                element(canvas, (Element) node, style);
            }
        }
    }

    private void element(PdfCanvas canvas, Element element, SvgStyle outer) throws IOException {
        var style = outer.of(element);
        switch (element.getTagName()) {
            case "g" -> group(canvas, element, style);
            case "rect" -> shape(canvas, box(element), style);
            case "line" ->
                    shape(
                            canvas,
                            new Line2D.Double(
                                    number(element, "x1"),
                                    number(element, "y1"),
                                    number(element, "x2"),
                                    number(element, "y2")),
                            style);
            case "circle" -> shape(canvas, circle(element), style);
            case "path" -> shape(canvas, PathData.read(element.getAttribute("d")), style);
            case "text" -> words(canvas, element, style);
            case "image" -> picture(canvas, element);
            case "clipPath" -> clip(element);
            case "title", "desc", "style", "defs" -> {}
            default -> throw new IllegalArgumentException("element " + element.getTagName());
        }
    }

    private void shape(PdfCanvas canvas, java.awt.Shape shape, SvgStyle style) throws IOException {
        canvas.style(style);
        canvas.shape(shape, style);
    }

    private void group(PdfCanvas canvas, Element element, SvgStyle style) throws IOException {
        canvas.save();
        if (element.hasAttribute("transform")) {
            canvas.transform(transform(element.getAttribute("transform")));
        }
        var clip = element.getAttribute("clip-path");
        if (!clip.isEmpty()) {
            var inside = clips.get(clip.substring("url(#".length(), clip.length() - 1));
            if (inside != null) {
                canvas.clip(inside);
            }
        }
        double opacity = SvgStyle.number(element, "opacity", 1);
        if (opacity < 1) {
            canvas.form(form(element, style), opacity);
        } else {
            children(canvas, element, style);
        }
        canvas.restore();
    }

    /// Painted by itself first, then put onto the page, so that what overlaps is not added up.
    private PDFormXObject form(Element element, SvgStyle style) throws IOException {
        var form = new PDFormXObject(document);
        form.setResources(new PDResources());
        // Its own y points downwards too, and may begin above or left of the page's corner.
        form.setBBox(
                new PDRectangle(
                        -paper.getWidth(),
                        -paper.getHeight(),
                        3 * paper.getWidth(),
                        3 * paper.getHeight()));
        var attributes = new PDTransparencyGroupAttributes();
        attributes.getCOSObject().setItem(COSName.S, COSName.TRANSPARENCY);
        form.getCOSObject().setItem(COSName.GROUP, attributes.getCOSObject());
        try (var inner = new PDFormContentStream(form)) {
            children(new PdfCanvas(document, inner), element, style);
        }
        return form;
    }

    private void clip(Element element) {
        for (var node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element inside && inside.getTagName().equals("rect")) {
                clips.put(element.getAttribute("id"), box(inside));
            }
        }
    }

    private void words(PdfCanvas canvas, Element element, SvgStyle style) throws IOException {
        var words = element.getTextContent();
        if (words.isBlank()) {
            return;
        }
        var font =
                new Font(Font.SANS_SERIF, style.bold() ? Font.BOLD : Font.PLAIN, 1)
                        .deriveFont((float) style.fontSize());
        var layout = new TextLayout(words, font, TYPE);
        double before =
                switch (style.anchor()) {
                    case "middle" -> layout.getAdvance() / 2;
                    case "end" -> layout.getAdvance();
                    default -> 0;
                };
        var place = new AffineTransform();
        if (element.hasAttribute("transform")) {
            place.concatenate(transform(element.getAttribute("transform")));
        }
        place.translate(number(element, "x") - before, number(element, "y"));
        shape(canvas, layout.getOutline(place), style);
    }

    private void picture(PdfCanvas canvas, Element element) throws IOException {
        var address =
                element.hasAttribute("xlink:href")
                        ? element.getAttribute("xlink:href")
                        : element.getAttribute("href");
        int data = address.indexOf(PNG);
        if (data < 0) {
            throw new IllegalArgumentException("a picture outside the file: " + address);
        }
        var bytes = Base64.getDecoder().decode(address.substring(data + PNG.length()));
        canvas.picture(ImageIO.read(new ByteArrayInputStream(bytes)), box(element));
    }

    private Rectangle2D box(Element element) {
        return new Rectangle2D.Double(
                number(element, "x"),
                number(element, "y"),
                length(element, "width", paper.getWidth()),
                length(element, "height", paper.getHeight()));
    }

    private static double length(Element element, String name, double whole) {
        var value = element.getAttribute(name);
        return value.endsWith("%")
                ? whole * Double.parseDouble(value.substring(0, value.length() - 1)) / 100
                : Double.parseDouble(value);
    }

    private static Ellipse2D circle(Element element) {
        double radius = number(element, "r");
        return new Ellipse2D.Double(
                number(element, "cx") - radius,
                number(element, "cy") - radius,
                2 * radius,
                2 * radius);
    }

    private static double number(Element element, String name) {
        return SvgStyle.number(element, name, 0);
    }

    private static AffineTransform transform(String list) {
        var all = new AffineTransform();
        var steps = TRANSFORM.matcher(list);
        while (steps.find()) {
            var numbers = steps.group(2).strip().split("[\\s,]+", -1);
            double first = Double.parseDouble(numbers[0]);
            switch (steps.group(1)) {
                case "translate" ->
                        all.translate(
                                first, numbers.length > 1 ? Double.parseDouble(numbers[1]) : 0);
                case "rotate" -> all.rotate(Math.toRadians(first));
                case "scale" ->
                        all.scale(
                                first, numbers.length > 1 ? Double.parseDouble(numbers[1]) : first);
                default -> throw new IllegalArgumentException("transform " + steps.group(1));
            }
        }
        return all;
    }
}
