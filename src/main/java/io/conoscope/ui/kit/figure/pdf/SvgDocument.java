package io.conoscope.ui.kit.figure.pdf;

import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.StringReader;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/// SVG as a tree of elements.
final class SvgDocument {

    private SvgDocument() {}

    /// The outermost element. No other file is looked at, whatever the text names.
    ///
    /// @throws IllegalArgumentException if it is no XML
    static Element parse(String svg) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(svg))).getDocumentElement();
        } catch (SAXException e) {
            throw new IllegalArgumentException("no SVG: " + e.getMessage(), e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every JDK reads XML", e);
        }
    }

    /// What of its plane a picture shows.
    static Rectangle2D viewBox(Element root) {
        var parts = root.getAttribute("viewBox").strip().split("[\\s,]+", -1);
        if (parts.length != 4) {
            throw new IllegalArgumentException("viewBox is '" + root.getAttribute("viewBox") + "'");
        }
        return new Rectangle2D.Double(
                Double.parseDouble(parts[0]),
                Double.parseDouble(parts[1]),
                Double.parseDouble(parts[2]),
                Double.parseDouble(parts[3]));
    }

    /// The words of the first element of a name; empty where there is none.
    static String text(Element root, String name) {
        var found = root.getElementsByTagName(name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent();
    }
}
